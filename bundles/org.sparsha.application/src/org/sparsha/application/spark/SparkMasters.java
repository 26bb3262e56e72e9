/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/** Whether a master is one, and can be reached: Spark itself would try for a minute, and then say so in many lines. */
public final class SparkMasters {

    private static final Pattern STANDALONE = Pattern.compile("spark://([^,]+):(\\d{1,5})");
    private static final Pattern KNOWN = Pattern.compile("local(\\[.+])?|yarn|k8s://.+|spark://.+:\\d{1,5}(,.+:\\d{1,5})*");
    private static final int TIMEOUT_MILLIS = 5000;

    private SparkMasters() {
    }

    /**
     * @param master the name of a master
     * @throws CorpusException where it is none
     */
    public static void checkName(String master) throws CorpusException {
        if (!KNOWN.matcher(master).matches()) {
            throw new CorpusException("'" + master + "' is no master of Spark: local[N], spark://HOST:PORT, k8s://… or yarn.");
        }
    }

    /**
     * Tries a standalone master for some seconds.
     *
     * @param master the name of a master
     * @throws CorpusException where it is none, or a standalone one that doesn't answer
     */
    public static void check(String master) throws CorpusException {
        checkName(master);
        Matcher standalone = STANDALONE.matcher(master);
        if (!standalone.matches()) {
            return; // several masters, or none that listens at one address
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(standalone.group(1), Integer.parseInt(standalone.group(2))), TIMEOUT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new CorpusException("No Spark master answers at " + master + " (" + e.getMessage()
                    + "): start it, or name another (--master).", e);
        }
    }
}
