/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What was worked out once is not worked out again: frames, and stretches of them, known by their content, shared by a clip's variants. */
package org.sparsha.features.reuse;
