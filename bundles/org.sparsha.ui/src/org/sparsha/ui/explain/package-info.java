/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Choosing how to explain: the parts of the view <em>Explanation</em>. */
package org.sparsha.ui.explain;
