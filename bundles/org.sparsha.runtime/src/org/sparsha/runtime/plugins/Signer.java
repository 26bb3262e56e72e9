/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

/**
 * Whoever has signed a part of a plug-in.
 *
 * @param name the name that the key bears, with an address; empty where it bears none
 * @param fingerprint the key's fingerprint in hexadecimal digits, in groups of four
 */
public record Signer(String name, String fingerprint) {

    /** @return name and fingerprint for people */
    public String text() {
        return (name.isEmpty() ? "somebody without a name" : name) + ", key " + fingerprint;
    }
}
