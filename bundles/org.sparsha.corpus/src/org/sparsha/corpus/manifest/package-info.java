/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tables that name recordings with their labels: read, and written. Immutable values, for any thread. */
package org.sparsha.corpus.manifest;
