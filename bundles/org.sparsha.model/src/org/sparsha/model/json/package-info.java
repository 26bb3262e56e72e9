/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Strict reading of JSON files into plain values, with errors that name the file, the place and the remedy. */
package org.sparsha.model.json;
