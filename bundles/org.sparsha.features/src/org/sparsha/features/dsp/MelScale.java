/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** The two mel scales in use. */
public enum MelScale {

    /**
     * Linear below 1000 Hz with 3 mel to 200 Hz, logarithmic above with 27 mel to a factor of 6.4 (M. Slaney, Auditory Toolbox, Technical
     * Report 1998-010).
     */
    SLANEY {
        @Override
        public double mel(double hertz) {
            return hertz < 1000 ? 3 * hertz / 200 : 15 + Math.log(hertz / 1000) / LOG_STEP;
        }

        @Override
        public double hertz(double mel) {
            return mel < 15 ? 200 * mel / 3 : 1000 * Math.exp((mel - 15) * LOG_STEP);
        }
    },

    /** {@code 2595 log10(1 + f / 700)} (D. O'Shaughnessy, Speech Communication, 1987; as in HTK). */
    HTK {
        @Override
        public double mel(double hertz) {
            return 2595 * Math.log10(1 + hertz / 700);
        }

        @Override
        public double hertz(double mel) {
            return 700 * (Math.pow(10, mel / 2595) - 1);
        }
    };

    private static final double LOG_STEP = Math.log(6.4) / 27;

    /**
     * @param hertz frequency in Hz
     * @return the same in mel
     */
    public abstract double mel(double hertz);

    /**
     * @param mel frequency in mel
     * @return the same in Hz
     */
    public abstract double hertz(double mel);
}
