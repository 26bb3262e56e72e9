/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** <em>Help ▸ Plug-ins</em>: finding, installing, updating and removing plug-ins, by what the command line does it with too. */
package org.sparsha.ui.plugins;
