/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Test support: made signals and golden files. */
package org.sparsha.testsupport;
