/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.List;

/**
 * What is to come with a plug-in although nobody whom this installation trusts has signed it.
 *
 * @param unknown signers whose keys aren't trusted
 * @param unsigned files that nobody has signed
 */
public record UntrustedParts(List<Signer> unknown, List<String> unsigned) {

    private static final int NAMED = 3;

    /** Copies the lists. */
    public UntrustedParts {
        unknown = List.copyOf(unknown);
        unsigned = List.copyOf(unsigned);
    }

    /** @return what is the matter, for who has to decide */
    public String sentence() {
        StringBuilder text = new StringBuilder();
        for (Signer signer : unknown) {
            text.append("It is signed by ").append(signer.text()).append(", which this installation doesn't know. ");
        }
        if (!unsigned.isEmpty()) {
            List<String> named = unsigned.subList(0, Math.min(NAMED, unsigned.size()));
            text.append(unsigned.size() == 1 ? "Nobody has signed the file " : "Nobody has signed the files ")
                    .append(String.join(", ", named)).append(unsigned.size() > NAMED ? " and " + (unsigned.size() - NAMED) + " more" : "")
                    .append(", so it can't be told who made it or whether it was changed on its way. ");
        }
        return text.toString().strip();
    }
}
