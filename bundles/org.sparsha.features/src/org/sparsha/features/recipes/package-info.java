/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The workbench's own recipes all together, for who needs one without reading what plug-ins contribute. Immutable, for any thread. */
package org.sparsha.features.recipes;
