/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reports as one HTML file each, with all pictures and sounds inside: to be sent, kept, opened anywhere, without a network. */
package org.sparsha.report.html;
