/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Model packages and ONNX Runtime. */
package org.sparsha.model;
