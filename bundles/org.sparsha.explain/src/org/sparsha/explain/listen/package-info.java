/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Explanations one can hear: which part counts as salient, and the signals that play it, its complement, it over the attenuated rest, or
 * its parts joined; time–frequency cells by masking the spectrogram. Pure functions on samples at any rate, so that they fit the source
 * recording with all its channels as well as the analysed signal.
 */
package org.sparsha.explain.listen;
