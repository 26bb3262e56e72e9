/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What views of plug-ins extend and are given: a view is contributed to Eclipse's own point {@code org.eclipse.ui.views}, and is told here
 * which recording is in front, what the model answers and how that is explained.
 */
package org.sparsha.ui.spi;
