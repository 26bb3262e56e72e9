/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Label schemes of corpora that the workbench knows by their names, as contributions. Stateless, for any thread. */
package org.sparsha.explain.builtin.corpora;
