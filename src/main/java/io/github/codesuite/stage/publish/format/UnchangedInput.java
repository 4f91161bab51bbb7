package io.github.codesuite.stage.publish.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it is read to be sent: more bytes, fewer or others than those of its asset end the reading with an exception. */
final class UnchangedInput extends FilterInputStream {

    private final Asset asset;
    private final MessageDigest digest;
    private long left;

    UnchangedInput(InputStream file, Asset asset) {
        super(file);
        this.asset = asset;
        this.left = asset.size();
        this.digest = sha256();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            checkEnd();
            return count;
        }
        left -= count;
        if (left < 0) {
            throw asset.changed();
        }
        digest.update(buffer, offset, count);
        return count;
    }

    /** Bytes that are skipped would not be checked. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.min(Math.max(0, wanted), 1 << 13)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The end may be asked for more than once. */
    private void checkEnd() throws IOException {
        if (left < 0) {
            return;
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (left > 0 || !sha256.equals(asset.checksums().sha256())) {
            throw asset.changed();
        }
        left = -1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
