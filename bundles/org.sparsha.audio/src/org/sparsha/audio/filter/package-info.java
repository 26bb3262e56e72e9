/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Linear-phase filters: change of the sample rate, whole or as a stream, and band limits, with what they are designed and computed by.
 */
package org.sparsha.audio.filter;
