/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Formats of sound files that few meet, as contributions. Stateless, for any thread. */
package org.sparsha.explain.builtin.decoders;
