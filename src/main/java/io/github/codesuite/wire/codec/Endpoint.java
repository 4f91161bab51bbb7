package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Supplier;
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

    private final Protocol protocol;
    private final Dialect dialect;
    private final Faults faults;

    private Endpoint(Protocol protocol, Dialect dialect, String service) {
        this.protocol = protocol;
        this.dialect = dialect;
        this.faults = new Faults(FaultTable.of(service));
    }

    /** A service that speaks JSON 1.1. */
    public static Endpoint json(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(new JsonRpc(Operations.of(client, shapes), shapes), Dialect.none(), service);
    }

    /** A service that speaks REST with JSON. */
    public static Endpoint restJson(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(new RestJson(Operations.of(client, shapes), shapes), Dialect.none(), service);
    }

    /** A service that speaks Query. */
    public static Endpoint query(String service, Class<? extends SdkClient> client) {
        Shapes shapes = new Shapes();
        return new Endpoint(new Query(Operations.of(client, shapes), shapes, service), Dialect.none(), service);
    }

    /** A service that speaks REST with XML, in a dialect of its own. */
    public static Endpoint restXml(String service, Class<? extends SdkClient> client, Dialect dialect) {
        Shapes shapes = new Shapes();
        return new Endpoint(new RestXml(Operations.of(client, shapes), shapes, dialect), dialect, service);
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
            return protocol.fault(faults.of(thrown));
        } catch (Malformed malformed) {
            return refuse(protocol.refusal(malformed));
        } catch (WireRefusal refusal) {
            return refuse(refusal);
        } catch (LoopbackRefusal refusal) {
            return refuse(
                    new WireRefusal(refusal.status(), code(refusal.status()), String.valueOf(refusal.getMessage())));
        } catch (IOException | Error failure) {
            throw failure;
        } catch (Throwable defect) {
            Fault fault = Faults.defect(Faults.newId());
            LOG.log(System.Logger.Level.ERROR, "Request " + fault.requestId() + " failed", defect);
            return protocol.fault(fault);
        }
    }

    /** A refusal in this service's protocol. */
    public LoopbackReply refuse(WireRefusal refusal) {
        return protocol.fault(faults.of(refusal));
    }

    private LoopbackReply answered(Supplier<? extends SdkClient> client, Call sent) throws Throwable {
        Call call = protocol.prepare(sent);
        Operation operation = protocol.operation(call);
        SdkPojo builder = operation.newRequest();
        protocol.decode(operation, call, builder);
        SdkRequest decoded = dialect.request((SdkRequest) Member.built(builder));
        Operation.Answer answer = operation.call(client.get(), decoded, content(operation, call));
        return protocol.reply(
                operation,
                new Operation.Answer(dialect.reply(answer.reply()), answer.content()),
                Replying.requestId(answer.reply()));
    }

    private static RequestBody content(Operation operation, Call call) throws IOException {
        if (operation.style() != Operation.Style.UPLOAD) {
            return RequestBody.empty();
        }
        return Uploads.body(call);
    }

    private static String code(int status) {
        return status == 413 ? "RequestEntityTooLarge" : "InvalidRequest";
    }
}
