package io.github.codesuite.local.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void findsAPortBelowTheEphemeralOnesThatCanBeListenedOn() throws Exception {
        int port = new Ports(new Random(1)).free(taken -> false);

        assertThat(port).isBetween(20_000, 31_999);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThat(Ports.isFree(port)).isFalse();
        }
    }

    @Test
    void passesOverPortsThatAreInUseOrGivenAway() throws Exception {
        int first = new Ports(new Random(1)).free(taken -> false);
        try (ServerSocket socket = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            int second = new Ports(new Random(1)).free(taken -> false);
            int third = new Ports(new Random(1)).free(port -> port == second);

            assertThat(second).isNotEqualTo(socket.getLocalPort());
            assertThat(third).isNotIn(first, second);
        }
    }

    @Test
    void saysWhenAllAreGivenAway() {
        assertThatThrownBy(() -> new Ports(new Random(1)).free(taken -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no port between 20000 and 31999");
    }
}
