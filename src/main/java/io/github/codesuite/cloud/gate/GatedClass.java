package io.github.codesuite.cloud.gate;

import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkClient;

/**
 * Writes a class as {@link java.lang.reflect.Proxy} does, which overrides the methods that the SDK leaves to a client. Unlike a proxy's it
 * names the types of requests and replies, and loads none of them before its operation is called. Each method reads:
 *
 * <pre>{@code
 * CodeBuildClient target = (CodeBuildClient) target("StartBuild", request);
 * Object reply;
 * try {
 *     reply = target.startBuild(request);
 * } catch (UncheckedIOException failure) {
 *     throw failure(failure);
 * }
 * return (StartBuildResponse) reply(reply);
 * }</pre>
 */
final class GatedClass {

    private static final int JAVA_17 = 61;
    private static final int FINAL = 0x10;
    private static final int PUBLIC = 0x01;
    private static final int SUPER = 0x20;

    private static final String PARENT = nameOf(GatedClient.class);
    private static final String SELF = PARENT.replace("GatedClient", "Gated");
    private static final String PARTS = "(" + descriptorOf(SdkClient.class) + descriptorOf(Gate.class) + ")V";
    private static final String TARGET = "(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String REPLY = "(Ljava/lang/Object;)Ljava/lang/Object;";
    private static final Class<?> FAILURE = UncheckedIOException.class;
    private static final String FAILED = "(" + descriptorOf(FAILURE) + ")Ljava/lang/RuntimeException;";

    private final Constants constants = new Constants();
    private final String client;

    private GatedClass(Class<? extends SdkClient> client) {
        this.client = nameOf(client);
    }

    static <C extends SdkClient> C create(Class<C> client, C behind, Gate<C> gate) {
        byte[] file = new GatedClass(client).write(ClientFile.openMethods(client));
        try {
            return client.cast(MethodHandles.lookup()
                    .defineHiddenClass(file, true)
                    .lookupClass()
                    .getDeclaredConstructor(SdkClient.class, Gate.class)
                    .newInstance(behind, gate));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] write(List<OpenMethod> open) {
        Bytes body = new Bytes()
                .two(FINAL | SUPER)
                .two(constants.type(SELF))
                .two(constants.type(PARENT))
                .two(1)
                .two(constants.type(client))
                .two(0)
                .two(open.size() + 1);
        body.all(constructor());
        open.forEach(method -> body.all(override(method)));
        body.two(0);
        return new Bytes()
                .four(0xcafebabe)
                .four(JAVA_17)
                .all(constants.toArray())
                .all(body.toArray())
                .toArray();
    }

    private byte[] constructor() {
        Bytecode code = new Bytecode(constants);
        code.load(0).load(1).load(2).callSuper(PARENT, "<init>", PARTS).end();
        return member(0, "<init>", PARTS, code.attribute(3, 3));
    }

    private byte[] override(OpenMethod method) {
        int words = method.parameters() + 1;
        Bytecode code = new Bytecode(constants);
        code.load(0).string(method.operation());
        (words > 1 ? code.load(1) : code.loadNull())
                .call(PARENT, "target", TARGET)
                .cast(client);
        IntStream.range(1, words).forEach(code::load);
        int call = code.position();
        code.callInterface(client, method.name(), method.descriptor(), words);
        int end = code.position();
        code.load(0).swap().call(PARENT, "reply", REPLY).cast(method.result()).answer();
        int handler = code.position();
        code.load(0).swap().call(PARENT, "failure", FAILED).fail();
        byte[] attribute = code.attribute(Math.max(words, 3), words, call, end, handler, nameOf(FAILURE));
        return member(PUBLIC, method.name(), method.descriptor(), attribute);
    }

    private byte[] member(int access, String name, String descriptor, byte[] code) {
        return new Bytes()
                .two(access)
                .two(constants.text(name))
                .two(constants.text(descriptor))
                .two(1)
                .all(code)
                .toArray();
    }

    private static String nameOf(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static String descriptorOf(Class<?> type) {
        return "L" + nameOf(type) + ";";
    }
}
