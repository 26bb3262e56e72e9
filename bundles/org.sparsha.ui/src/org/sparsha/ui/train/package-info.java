/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Training a model in the window: what is learned from and how, how far it is, what it has learned. */
package org.sparsha.ui.train;
