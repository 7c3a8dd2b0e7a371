/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/documents-error.h"

G_DEFINE_QUARK (documents-error-quark, documents_error)
