/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The corpora at hand: importing them, browsing them, asking the model about all of one. */
package org.sparsha.ui.corpus;
