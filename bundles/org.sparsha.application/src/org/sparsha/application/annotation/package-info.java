/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Annotating: which recording comes next, what is asked and kept, where people disagree, what becomes gold. */
package org.sparsha.application.annotation;
