/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

/** Decides whether something comes that nobody trusted has signed: a question to the user, or an answer given beforehand. */
public interface TrustDecision {

    /** Nothing comes that isn't signed by a key this installation trusts. */
    TrustDecision NEVER = parts -> false;

    /** Everything comes; for a caller who was asked already. */
    TrustDecision ALWAYS = parts -> true;

    /**
     * @param parts what it is about
     * @return whether it may come; a signer is trusted from then on
     */
    boolean trusts(UntrustedParts parts);
}
