package io.github.codesuite.value.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumKindTest {

    /** The check values of the catalogue of parametrised CRC algorithms (CRC-32, CRC-32C, CRC-64/NVME) and of the hashes. */
    @ParameterizedTest
    @CsvSource({
        "CRC32, y/Q5Jg==",
        "CRC32C, 4waSgw==",
        "CRC64NVME, rosUhgp5mIg=",
        "SHA1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "SHA256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    void hasTheKnownValueOfTheNineDigits(ChecksumKind kind, String expected) {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        RunningChecksum checksum = kind.start();
        checksum.update(digits, 0, digits.length);
        assertThat(checksum.base64()).isEqualTo(expected);
    }

    @Test
    void doesNotMindHowTheBytesAreCut() {
        byte[] octets = new byte[1000];
        new Random(7).nextBytes(octets);
        for (ChecksumKind kind : ChecksumKind.values()) {
            RunningChecksum whole = kind.start();
            whole.update(octets, 0, octets.length);
            RunningChecksum cut = kind.start();
            for (int offset = 0, step = 1; offset < octets.length; offset += step, step = step % 13 + 1) {
                cut.update(octets, offset, Math.min(step, octets.length - offset));
            }
            assertThat(cut.value()).as(kind.name()).isEqualTo(whole.value()).hasSize(kind.length());
        }
    }
}
