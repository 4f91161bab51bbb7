package io.github.codesuite.cloud.gate;

import java.io.ByteArrayOutputStream;

/** Bytes in the order of a class file: the highest first. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes one(int value) {
        out.write(value);
        return this;
    }

    Bytes two(int value) {
        return one(value >>> 8).one(value);
    }

    Bytes four(int value) {
        return two(value >>> 16).two(value);
    }

    Bytes all(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
