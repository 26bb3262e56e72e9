/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** A plug-in as a third party would write it: a view on the model's answer. */
package org.example.margin;
