package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's REST with XML bodies, which only S3 speaks. */
final class RestXml implements Protocol {

    private static final String TYPE = "application/xml";
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    /** The documents of one operation's reply. */
    private final class Documents implements Rest.Documents {
        private final String root;

        Documents(String root) {
            this.root = root;
        }

        @Override
        public void decode(byte[] document, SdkPojo structure) {
            decoder.decode(document, structure);
        }

        @Override
        public byte[] encode(SdkPojo structure, Optional<String> name) {
            XmlText out = new XmlText();
            encoder.structure(out, name.orElse(root), XmlText.attribute("xmlns", NAMESPACE), structure);
            return out.octets();
        }

        @Override
        public Optional<byte[]> whole(SdkPojo reply) {
            return dialect.text(reply)
                    .map(text -> new XmlText()
                            .element(root, XmlText.attribute("xmlns", NAMESPACE), text)
                            .octets());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    private final RestRouter router;
    private final Shapes shapes;
    private final Dialect dialect;
    private final XmlDecoder decoder;
    private final XmlEncoder encoder;

    RestXml(Operations operations, Shapes shapes, Dialect dialect) {
        this.router = new RestRouter(operations);
        this.shapes = shapes;
        this.dialect = dialect;
        this.decoder = new XmlDecoder(shapes);
        this.encoder = new XmlEncoder(shapes);
    }

    @Override
    public Operation operation(Call call) {
        return router.find(call)
                .orElseThrow(() -> new WireRefusal(
                        501, "NotImplemented", "The request implies functionality that is not implemented"));
    }

    @Override
    public void decode(Operation operation, Call call, SdkPojo request) throws IOException {
        rest(operation).decode(operation, call, request);
    }

    @Override
    public LoopbackReply reply(Operation operation, Operation.Answer answer, String requestId) {
        return rest(operation).reply(operation, answer, ids(requestId));
    }

    @Override
    public LoopbackReply fault(Fault fault) {
        if (fault.status() == 304) {
            return new LoopbackReply(304, ids(fault.requestId()), new Replying.Unsent(0));
        }
        XmlText out = new XmlText().open("Error").element("Code", fault.code()).element("Message", fault.message());
        fault.members().ifPresent(members -> encoder.members(out, members));
        out.element("RequestId", fault.requestId())
                .element("HostId", hostId(fault.requestId()))
                .close("Error");
        LoopbackReply reply = LoopbackReply.octets(fault.status(), TYPE, out.octets());
        for (Map.Entry<String, String> id : ids(fault.requestId()).entrySet()) {
            reply = reply.with(id.getKey(), id.getValue());
        }
        return reply;
    }

    @Override
    public WireRefusal refusal(Malformed malformed) {
        return malformed.refusal("MalformedXML", "InvalidArgument");
    }

    private Rest rest(Operation operation) {
        return new Rest(shapes, new Documents(dialect.root(operation.name())));
    }

    private static Map<String, String> ids(String requestId) {
        return Map.of("x-amz-request-id", requestId, "x-amz-id-2", hostId(requestId));
    }

    /** S3's second id means nothing to anyone but S3. */
    private static String hostId(String requestId) {
        return Base64.getEncoder().encodeToString(requestId.getBytes(StandardCharsets.UTF_8));
    }
}
