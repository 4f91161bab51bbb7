package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's Query protocol: a form with the operation's name and version, answered in XML. Only STS speaks it here. */
final class Query implements Protocol {

    private static final String TYPE = "text/xml";

    private final Operations operations;
    private final String namespace;
    private final QueryDecoder decoder;
    private final XmlEncoder encoder;

    Query(Operations operations, Shapes shapes, String service) {
        this.operations = operations;
        this.namespace = "https://" + service + ".amazonaws.com/doc/";
        this.decoder = new QueryDecoder(shapes);
        this.encoder = new XmlEncoder(shapes);
    }

    @Override
    public Operation operation(Call call) {
        String action = only(call, "Action", "no action");
        String version = only(call, "Version", "NO_VERSION_SPECIFIED");
        return operations
                .named(action)
                .filter(operation -> version.equals(operation.binding().apiVersion()))
                .orElseThrow(() -> new WireRefusal(
                        400, "InvalidAction", "Could not find the operation for the version that the request names"));
    }

    /** {@inheritDoc} The form of a POST stands in the body. */
    @Override
    public Call prepare(Call call) throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>(call.query());
        Form.parse(Octets.utf8(call.octets())).forEach((name, values) -> all.merge(name, values, Query::both));
        return call.with(all);
    }

    @Override
    public void decode(Operation operation, Call call, SdkPojo request) {
        Map<String, List<String>> members = new LinkedHashMap<>(call.query());
        members.keySet().removeIf(name -> name.equals("Action") || name.equals("Version") || name.startsWith("X-Amz-"));
        decoder.structure(QueryNode.of(members), request);
    }

    @Override
    public LoopbackReply reply(Operation operation, Operation.Answer answer, String requestId) {
        String name = operation.name();
        XmlText out =
                new XmlText().open(name + "Response", xmlns(operation.binding().apiVersion()));
        encoder.structure(out, name + "Result", "", answer.reply());
        out.open("ResponseMetadata")
                .element("RequestId", requestId)
                .close("ResponseMetadata")
                .close(name + "Response");
        return LoopbackReply.octets(Replying.status(answer.reply()), TYPE, out.octets())
                .with("x-amzn-RequestId", requestId);
    }

    @Override
    public LoopbackReply fault(Fault fault) {
        XmlText out = new XmlText()
                .open("ErrorResponse", xmlns(version()))
                .open("Error")
                .element("Type", fault.isOfTheService() ? "Receiver" : "Sender")
                .element("Code", fault.code())
                .element("Message", fault.message());
        fault.members().ifPresent(members -> encoder.members(out, members));
        out.close("Error").element("RequestId", fault.requestId()).close("ErrorResponse");
        return LoopbackReply.octets(fault.status(), TYPE, out.octets()).with("x-amzn-RequestId", fault.requestId());
    }

    @Override
    public WireRefusal refusal(Malformed malformed) {
        return malformed.refusal("MalformedInput", "MalformedQueryString");
    }

    private static String only(Call call, String name, String otherwise) {
        List<String> values = call.query().getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : otherwise;
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** One service has one version: that of its first operation. */
    private String version() {
        return operations.all().get(0).binding().apiVersion();
    }

    private String xmlns(String version) {
        return XmlText.attribute("xmlns", namespace + version + "/");
    }
}
