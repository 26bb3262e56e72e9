/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import org.sparsha.report.ReportException;

/** Tells whether drawing failed because the machine has no fonts: Java then throws errors of several kinds from deep inside. */
final class FontFailure {

    private FontFailure() {
    }

    /**
     * Turns what was thrown into a sentence where it is about fonts.
     *
     * @param thrown what drawing threw
     * @return the sentence
     * @throws RuntimeException or Error: the very same, where it isn't about fonts
     */
    static ReportException explained(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("ontconfig") || comesFromFonts(cause)) {
                return new ReportException("Charts cannot be drawn on this machine, since it has no fonts or no fontconfig: install them"
                        + " (on Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core) and try again.", thrown);
            }
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static boolean comesFromFonts(Throwable cause) {
        for (StackTraceElement element : cause.getStackTrace()) {
            String name = element.getClassName();
            if (name.startsWith("sun.font.") || name.startsWith("sun.awt.FontConfiguration") || name.startsWith("sun.awt.FcFont")) {
                return true;
            }
        }
        return cause instanceof LinkageError && String.valueOf(cause.getMessage()).contains("font");
    }
}
