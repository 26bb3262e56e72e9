/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;

/**
 * What p2 asks when parts have been fetched and checked, before they are installed: whether to take those that no trusted key has signed.
 * For one change at a time.
 */
final class SignatureCheck extends UIServices {

    private final TrustDecision decision;
    private final Path installation;
    private Optional<UntrustedParts> refused = Optional.empty();
    private boolean wasHere;

    /**
     * @param decision who decides about what isn't trusted
     * @param installation folder of the installation, whose folder {@code keys} holds those that are trusted
     */
    SignatureCheck(TrustDecision decision, Path installation) {
        this.decision = decision;
        this.installation = installation;
    }

    /** @return what was refused by the last change; empty where nothing was */
    Optional<UntrustedParts> refused() {
        return refused;
    }

    /**
     * Forgets what was refused.
     *
     * @param known whether what comes was here before, so that it was decided on already, or was built with this product
     */
    void begin(boolean known) {
        refused = Optional.empty();
        wasHere = known;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrustedChains, Collection<PGPPublicKey> untrustedKeys, String[] unsignedDetail) {
        List<Certificate> certificates = new ArrayList<>();
        List<Signer> unknown = new ArrayList<>();
        for (Certificate[] chain : untrustedChains == null ? new Certificate[0][] : untrustedChains) {
            certificates.add(chain[0]);
            unknown.add(new Signer(chain[0] instanceof X509Certificate one ? one.getSubjectX500Principal().getName() : "",
                    PgpKeys.grouped(chain[0].hashCode())));
        }
        Set<String> trusted = PgpKeys.trusted(installation);
        Collection<PGPPublicKey> keys = untrustedKeys == null ? List.of() : untrustedKeys;
        List<PGPPublicKey> known = keys.stream().filter(key -> trusted.contains(PgpKeys.fingerprint(key))).toList();
        keys.stream().filter(key -> !known.contains(key)).map(PgpKeys::signer).distinct().forEach(unknown::add);
        List<String> unsigned = unsignedDetail == null ? List.of()
                : List.of(unsignedDetail).stream().map(file -> Path.of(file).getFileName().toString()).sorted().toList();
        UntrustedParts parts = new UntrustedParts(unknown, unsigned);
        boolean fine = wasHere || unknown.isEmpty() && unsigned.isEmpty() || decision.trusts(parts);
        refused = fine ? Optional.empty() : Optional.of(parts);
        if (fine) {
            keys.stream().filter(key -> !known.contains(key)).forEach(key -> PgpKeys.trust(installation, key));
        }
        return new TrustInfo(fine ? certificates : List.of(), fine ? keys : known, false, fine);
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrustedChains, String[] unsignedDetail) {
        return getTrustInfo(untrustedChains, List.of(), unsignedDetail);
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previousInfo) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }
}
