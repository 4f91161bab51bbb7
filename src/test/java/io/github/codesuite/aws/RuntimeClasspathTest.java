package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK looks these up by name at run time, so that nothing but a test sees them missing. */
class RuntimeClasspathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory",
                "software.amazon.awssdk.services.ssooidc.SsoOidcProfileTokenProviderFactory",
                "software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory",
                "software.amazon.awssdk.services.sts.internal.StsWebIdentityCredentialsProviderFactory",
                "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService"
            })
    void hasWhatCredentialsNeed(String name) throws ClassNotFoundException {
        assertThat(find(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "software.amazon.awssdk.http.apache.ApacheHttpClient",
                "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient",
                "io.netty.channel.Channel"
            })
    void hasNoOtherHttpClient(String name) {
        assertThatThrownBy(() -> find(name)).isInstanceOf(ClassNotFoundException.class);
    }

    private static Class<?> find(String name) throws ClassNotFoundException {
        return Class.forName(name, false, RuntimeClasspathTest.class.getClassLoader());
    }
}
