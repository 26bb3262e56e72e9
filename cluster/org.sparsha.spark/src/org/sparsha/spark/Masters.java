/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/** Whether a standalone master can be reached: Spark itself would try for a minute, and then say so in many lines. */
final class Masters {

    private static final Pattern STANDALONE = Pattern.compile("spark://([^,]+):(\\d{1,5})");
    private static final Pattern KNOWN = Pattern.compile("local(\\[.+])?|yarn|k8s://.+|spark://.+:\\d{1,5}(,.+:\\d{1,5})*");
    private static final int TIMEOUT_MILLIS = 5000;

    private Masters() {
    }

    static void check(String master) throws CorpusException {
        if (!KNOWN.matcher(master).matches()) {
            throw new CorpusException("'" + master + "' is no master of Spark: local[N], spark://HOST:PORT, k8s://… or yarn.");
        }
        Matcher standalone = STANDALONE.matcher(master);
        if (!standalone.matches()) {
            return; // several masters, or none that listens at one address
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(standalone.group(1), Integer.parseInt(standalone.group(2))), TIMEOUT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new CorpusException("No Spark master answers at " + master + " (" + e.getMessage()
                    + "): start it, or correct --master.", e);
        }
    }
}
