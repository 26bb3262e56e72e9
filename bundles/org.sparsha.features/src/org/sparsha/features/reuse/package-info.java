/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What was worked out of a frame once is not worked out again: frames known by their content, shared by all variants of a clip. */
package org.sparsha.features.reuse;
