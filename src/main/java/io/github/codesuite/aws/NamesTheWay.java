package io.github.codesuite.aws;

import io.github.codesuite.failure.AskedWith;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;

/** Adds to a failed call as whom, where and which way it was sent, for the message. */
final class NamesTheWay implements ExecutionInterceptor {

    private final AwsSettings settings;
    private final Region region;

    NamesTheWay(AwsSettings settings, Region region) {
        this.settings = settings;
        this.region = region;
    }

    /** After the interceptors of the SDK's own, which put other exceptions in the place of the first. */
    @Override
    public void onExecutionFailure(Context.FailedExecution call, ExecutionAttributes attributes) {
        if (call.exception() instanceof SdkException failure) {
            failure.addSuppressed(asked());
        }
    }

    private AskedWith asked() {
        Optional<String> proxy = settings.proxy().map(ProxySettings::id).filter(id -> !id.isEmpty());
        return new AskedWith(settings.profile(), region.id(), settings.endpoint(), proxy);
    }
}
