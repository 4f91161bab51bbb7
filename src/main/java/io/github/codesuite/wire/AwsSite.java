package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.wire.codec.WireRefusal;
import io.github.codesuite.wire.signature.AccessKey;
import io.github.codesuite.wire.signature.SignatureCheck;
import io.github.codesuite.wire.signature.SignatureRefusal;
import io.github.codesuite.wire.signature.Signed;
import java.io.IOException;
import java.util.Optional;

/**
 * A cloud's services behind one port, each in its own AWS protocol; the service is chosen by the signature's scope. Nothing of
 * a request reaches a service before its signature holds.
 */
public final class AwsSite implements LoopbackSite {

    private final Services services;
    private final SignatureCheck signatures;

    private AwsSite(Services services, SignatureCheck signatures) {
        this.services = services;
        this.signatures = signatures;
    }

    /** The services of a cloud, for whoever signs with the key. */
    public static AwsSite of(Cloud cloud, AccessKey key, Ticker ticker) {
        return new AwsSite(Services.of(cloud), new SignatureCheck(key, ticker));
    }

    /** Whether a request speaks one of AWS's protocols: it carries a signature, in a header or in the query. */
    public static boolean isSigned(LoopbackRequest request) {
        return SignatureCheck.isSigned(request);
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request) throws IOException {
        try {
            return answer(request, signatures.verify(request));
        } catch (SignatureRefusal refusal) {
            return services.likeliest(request).endpoint().refuse(refused(refusal));
        } catch (LoopbackRefusal refusal) {
            return services.likeliest(request).endpoint().refuse(refusal);
        }
    }

    private LoopbackReply answer(LoopbackRequest request, Signed signed) throws IOException {
        Optional<Service> service = services.find(signed.service());
        if (service.isEmpty()) {
            return services.likeliest(request)
                    .endpoint()
                    .refuse(new WireRefusal(
                            404,
                            "UnknownOperationException",
                            "The local cloud has no service of the name in the signature's scope"));
        }
        try (SignedBody body = new SignedBody(signed.body())) {
            return service.get().endpoint().answer(service.get().client(), request, body, signed.length());
        }
    }

    static WireRefusal refused(SignatureRefusal refusal) {
        return new WireRefusal(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
    }
}
