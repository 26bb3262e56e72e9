/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Time stretching and pitch tracking by TarsosDSP (Six, Cornelis, Leman, "TarsosDSP, a real-time audio processing framework in Java", AES
 * 53rd conference, 2014), offered as services in place of the workbench's own. The library is under the GPL: nothing else may use this
 * bundle, and it can be removed.
 */
package org.sparsha.tarsos;
