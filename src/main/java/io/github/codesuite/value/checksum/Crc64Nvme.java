package io.github.codesuite.value.checksum;

import java.util.zip.Checksum;

/**
 * The 64-bit cyclic redundancy check of the NVM Express specification (polynomial AD93D23594C93659, reflected, all bits
 * inverted before and after), which S3 and its clients prefer. Takes eight bytes a step.
 */
final class Crc64Nvme implements Checksum {

    /** The polynomial with its bits in reverse order. */
    private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

    private static final int STEP = 8;
    private static final long[][] TABLES = tables();

    private long state = -1;

    @Override
    public void update(int octet) {
        state = TABLES[0][(int) (state ^ octet) & 0xFF] ^ (state >>> 8);
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        int index = offset;
        int end = offset + length;
        for (; end - index >= STEP; index += STEP) {
            step(octets, index);
        }
        for (; index < end; index++) {
            update(octets[index]);
        }
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }

    private void step(byte[] octets, int index) {
        long next = 0;
        for (int byteIndex = 0; byteIndex < STEP; byteIndex++) {
            int octet = (int) (state >>> (8 * byteIndex)) ^ octets[index + byteIndex];
            next ^= TABLES[STEP - 1 - byteIndex][octet & 0xFF];
        }
        state = next;
    }

    /** The n-th table tells what a byte does to the state when n more bytes follow it. */
    private static long[][] tables() {
        long[][] tables = new long[STEP][256];
        for (int octet = 0; octet < 256; octet++) {
            long value = octet;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
            }
            tables[0][octet] = value;
        }
        for (int table = 1; table < STEP; table++) {
            for (int octet = 0; octet < 256; octet++) {
                long former = tables[table - 1][octet];
                tables[table][octet] = tables[0][(int) former & 0xFF] ^ (former >>> 8);
            }
        }
        return tables;
    }
}
