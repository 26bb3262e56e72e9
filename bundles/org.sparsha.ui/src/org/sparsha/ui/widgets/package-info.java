/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Small controls that SWT lacks: flat buttons, bars, forms made of parameters. They know nothing of the workbench. */
package org.sparsha.ui.widgets;
