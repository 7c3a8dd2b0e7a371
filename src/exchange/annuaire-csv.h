/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"
#include "exchange/csv-table.h"

G_BEGIN_DECLS

/* The agents, the collectivités and their contacts as lines of a table: one column a field. */

GPtrArray    *annuaire_csv_list_champs (GType                 type);
const Champ **annuaire_csv_guess       (GType                 type,
                                        const CsvTable       *table);
Fiche        *annuaire_csv_read        (GType                 type,
                                        const Champ * const  *colonnes,
                                        const CsvTable       *table,
                                        const CsvLigne       *ligne,
                                        char                **faute);
const char   *annuaire_csv_find        (const Champ * const  *colonnes,
                                        const CsvTable       *table,
                                        const CsvLigne       *ligne,
                                        const char           *champ);
GBytes       *annuaire_csv_write       (GType                 type,
                                        GPtrArray            *fiches,
                                        GPtrArray            *employeurs);

G_END_DECLS
