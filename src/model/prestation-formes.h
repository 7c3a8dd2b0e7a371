/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/forme.h"

G_BEGIN_DECLS

/* The keys of a prestation file and where they go in a Prestation; data/prestations/schema.json
 * says the same for other tools. */
extern const Forme forme_prestation;

G_END_DECLS
