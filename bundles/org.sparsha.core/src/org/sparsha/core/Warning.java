/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * Something the user should know about a result that is nevertheless there.
 *
 * @param code what kind, lower-case words joined by hyphens, stable for scripts
 * @param message one sentence for the user
 */
public record Warning(String code, String message) {
}
