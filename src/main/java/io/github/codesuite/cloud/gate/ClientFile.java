package io.github.codesuite.cloud.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkClient;

/**
 * The class file of a client's interface (Java Virtual Machine Specification, chapter 4). Read instead of asked by reflection, which
 * would load the types of all methods: CodeBuild and CodeDeploy alone have 1,600 requests, replies and parts of them.
 */
public final class ClientFile {

    private static final int MAGIC_AND_VERSION = 8;
    private static final int NEW = 0xbb;
    private static final int ATHROW = 0xbf;

    /** {@code new}, {@code dup}, {@code invokespecial}, {@code athrow}. */
    private static final int LENGTH_OF_REFUSAL = 8;

    private final ByteBuffer bytes;
    private final int[] constants;

    private ClientFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).position(MAGIC_AND_VERSION);
        this.constants = new int[unsignedShort()];
        for (int index = 1; index < constants.length; index++) {
            constants[index] = this.bytes.position();
            index += skipConstant();
        }
    }

    /** The methods that the SDK leaves to its clients. */
    public static List<OpenMethod> openMethods(Class<? extends SdkClient> client) {
        return new ClientFile(read(client)).openMethods();
    }

    private static byte[] read(Class<?> client) {
        String file = client.getSimpleName() + ".class";
        try (InputStream content = client.getResourceAsStream(file)) {
            if (content == null) {
                throw new IOException("there is no " + file + " beside " + client);
            }
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<OpenMethod> openMethods() {
        skip(3 * Short.BYTES);
        skip(unsignedShort() * Short.BYTES);
        members();
        return members();
    }

    /** Fields or methods; those that only refuse. */
    private List<OpenMethod> members() {
        List<OpenMethod> open = new ArrayList<>();
        for (int left = unsignedShort(); left > 0; left--) {
            skip(Short.BYTES);
            int name = unsignedShort();
            int descriptor = unsignedShort();
            if (onlyRefuses()) {
                open.add(new OpenMethod(text(name), text(descriptor)));
            }
        }
        return open;
    }

    /** Reads a member's attributes, its code among them. */
    private boolean onlyRefuses() {
        boolean found = false;
        for (int left = unsignedShort(); left > 0; left--) {
            String name = text(unsignedShort());
            int length = bytes.getInt();
            found |= name.equals("Code") && isRefusal(bytes.position() + 2 * Short.BYTES);
            skip(length);
        }
        return found;
    }

    private boolean isRefusal(int code) {
        int first = code + Integer.BYTES;
        return bytes.getInt(code) == LENGTH_OF_REFUSAL
                && Byte.toUnsignedInt(bytes.get(first)) == NEW
                && Byte.toUnsignedInt(bytes.get(first + LENGTH_OF_REFUSAL - 1)) == ATHROW
                && className(bytes.getShort(first + 1)).equals("java/lang/UnsupportedOperationException");
    }

    private String className(int constant) {
        return text(Short.toUnsignedInt(bytes.getShort(constants[constant] + 1)));
    }

    private String text(int constant) {
        int start = constants[constant] + 1;
        int length = Short.toUnsignedInt(bytes.getShort(start));
        return new String(bytes.array(), start + Short.BYTES, length, StandardCharsets.UTF_8);
    }

    /** Reads over a constant; a long and a double take two places in the table, hence one more. */
    private int skipConstant() {
        int tag = bytes.get();
        switch (tag) {
            case 1 -> skip(unsignedShort());
            case 7, 8, 16, 19, 20 -> skip(2);
            case 15 -> skip(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
            case 5, 6 -> skip(8);
            default -> throw new IllegalStateException("unknown kind of constant in a class file: " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private int unsignedShort() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    private void skip(int length) {
        bytes.position(bytes.position() + length);
    }
}
