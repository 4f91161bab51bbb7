package io.github.codesuite.local.codeartifact.npm;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The JSON document of a publication without the content of its package, {@code _attachments.<file>.tgz.data}: that is handed to
 * the side in one piece while the document is read, and an empty text stands in its place. Neither is ever held as a whole.
 */
final class AttachmentFilter extends InputStream {

    /** Takes the decoded content, and reads it to its end. */
    interface Side {
        void take(InputStream content) throws IOException;
    }

    /** Of the document without its attachment; npmjs allows less. */
    static final int LIMIT = 16 * 1024 * 1024;

    /** Longer texts are no key that is looked for. */
    private static final int KEY_LIMIT = 512;

    private static final int DATA_DEPTH = 3;

    private final Octets octets;
    private final Side side;
    private final String[] keys = {"", "", "", ""};
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int depth;
    private boolean isInText;
    private boolean isEscaped;
    private boolean isValue;
    private boolean isClosing;
    private int passed;

    AttachmentFilter(Octets octets, Side side) {
        this.octets = octets;
        this.side = side;
    }

    @Override
    public int read() throws IOException {
        if (isClosing) {
            isClosing = false;
            return '"';
        }
        int octet = octets.next();
        if (octet >= 0) {
            count();
            follow(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int octet = read();
            if (octet < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) octet;
        }
        return count;
    }

    private void count() {
        if (++passed > LIMIT) {
            throw Refusal.invalid("the document has more than " + LIMIT + " bytes beside its package");
        }
    }

    private void follow(int octet) throws IOException {
        if (isInText) {
            followText(octet);
            return;
        }
        switch (octet) {
            case '"' -> open();
            case '{', '[' -> enter();
            case '}', ']' -> depth--;
            case ':' -> name();
            case ',' -> isValue = false;
            default -> {}
        }
    }

    private void followText(int octet) {
        if (isEscaped) {
            isEscaped = false;
        } else if (octet == '\\') {
            isEscaped = true;
        } else if (octet == '"') {
            isInText = false;
            return;
        }
        if (text.size() < KEY_LIMIT) {
            text.write(octet);
        }
    }

    private void open() throws IOException {
        if (isContent()) {
            side.take(new Base64Input(new AttachmentText(octets)));
            isClosing = true;
        } else {
            isInText = true;
            text.reset();
        }
    }

    private boolean isContent() {
        return depth == DATA_DEPTH
                && isValue
                && keys[1].equals("_attachments")
                && keys[2].endsWith(".tgz")
                && keys[DATA_DEPTH].equals("data");
    }

    private void enter() {
        depth++;
        isValue = false;
        if (depth > 0 && depth <= DATA_DEPTH) {
            keys[depth] = "";
        }
    }

    private void name() {
        isValue = true;
        if (depth > 0 && depth <= DATA_DEPTH) {
            keys[depth] = text.toString(StandardCharsets.UTF_8);
        }
    }
}
