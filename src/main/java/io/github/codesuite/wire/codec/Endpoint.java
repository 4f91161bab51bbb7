package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * One service in its own protocol. Whatever a request is and whatever the service does, the answer has AWS's shape; what is
 * wrong with a request is said before the service sees it. Thread-safe; the SDK's model is read when it is first needed.
 */
public final class Endpoint {

    private static final System.Logger LOG = System.getLogger("io.github.codesuite.wire");

    /** What is read out of the SDK and out of our table. */
    private record Model(Protocol protocol, Faults faults) {}

    private final Supplier<Model> reader;
    private final Dialect dialect;
    private volatile @Nullable Model read;

    private Endpoint(String service, Dialect dialect, Supplier<Protocol> protocol) {
        this.reader = () -> new Model(protocol.get(), new Faults(FaultTable.of(service)));
        this.dialect = dialect;
    }

    /** A service that speaks JSON 1.1. */
    public static Endpoint json(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(service, Dialect.none(), () -> new JsonRpc(Operations.of(client, shapes), shapes));
    }

    /** A service that speaks REST with JSON. */
    public static Endpoint restJson(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(service, Dialect.none(), () -> new RestJson(Operations.of(client, shapes), shapes));
    }

    /** A service that speaks Query. */
    public static Endpoint query(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(service, Dialect.none(), () -> new Query(Operations.of(client, shapes), shapes, service));
    }

    /** A service that speaks REST with XML, in a dialect of its own. */
    public static Endpoint restXml(String service, Class<? extends SdkClient> client, Dialect dialect) {
        Shapes shapes = new Shapes();
        return new Endpoint(service, dialect, () -> new RestXml(Operations.of(client, shapes), shapes, dialect));
    }

    /**
     * Answers a request.
     *
     * @param client of the service; asked for when the request is known to mean something
     * @param body to read instead of the request's own
     * @param length of the body; empty where the client did not say
     * @throws IOException if the body cannot be read
     */
    public LoopbackReply answer(
            Supplier<? extends SdkClient> client, LoopbackRequest request, InputStream body, OptionalLong length)
            throws IOException {
        try {
            return answered(client, Call.of(request, dialect.body(request, body), length, dialect));
        } catch (AwsServiceException thrown) {
            return model().protocol().fault(model().faults().of(thrown));
        } catch (Malformed malformed) {
            return refuse(model().protocol().refusal(malformed));
        } catch (WireRefusal refusal) {
            return refuse(refusal);
        } catch (LoopbackRefusal refusal) {
            return refuse(refusal);
        } catch (IOException | Error failure) {
            throw failure;
        } catch (Throwable defect) {
            Fault fault = Faults.defect(Faults.newId());
            LOG.log(System.Logger.Level.ERROR, "Request " + fault.requestId() + " failed", defect);
            return model().protocol().fault(fault);
        }
    }

    /** A refusal in this service's protocol. */
    public LoopbackReply refuse(WireRefusal refusal) {
        return model().protocol().fault(model().faults().of(refusal));
    }

    /** A refusal of the server's in this service's protocol. */
    public LoopbackReply refuse(LoopbackRefusal refusal) {
        String code = refusal.status() == 413 ? "RequestEntityTooLarge" : "InvalidRequest";
        return refuse(new WireRefusal(refusal.status(), code, String.valueOf(refusal.getMessage())));
    }

    private LoopbackReply answered(Supplier<? extends SdkClient> client, Call sent) throws Throwable {
        Protocol protocol = model().protocol();
        Call call = protocol.prepare(sent);
        Operation operation = protocol.operation(call);
        SdkPojo builder = operation.newRequest();
        protocol.decode(operation, call, builder);
        SdkRequest decoded = dialect.request((SdkRequest) Member.built(builder));
        Operation.Answer answer = operation.call(client.get(), decoded, content(operation, call));
        return reply(protocol, operation, answer);
    }

    /** The content of a reply that cannot be written is closed here; that of another one by who sends it. */
    private LoopbackReply reply(Protocol protocol, Operation operation, Operation.Answer answer) throws IOException {
        boolean written = false;
        try {
            SdkPojo reply = dialect.reply(answer.reply());
            LoopbackReply encoded = protocol.reply(
                    operation, new Operation.Answer(reply, answer.content()), Replying.requestId(answer.reply()));
            written = true;
            return encoded;
        } finally {
            if (!written && answer.content().isPresent()) {
                answer.content().get().close();
            }
        }
    }

    private Model model() {
        Model known = read;
        return known == null ? readModel() : known;
    }

    private synchronized Model readModel() {
        Model known = read;
        Model model = known == null ? reader.get() : known;
        read = model;
        return model;
    }

    private static RequestBody content(Operation operation, Call call) throws IOException {
        if (operation.style() != Operation.Style.UPLOAD) {
            return RequestBody.empty();
        }
        return Uploads.body(call);
    }
}
