/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "exchange/annuaire-csv.h"
#include "store/repository.h"

G_BEGIN_DECLS

/** AnnuaireEtat: what an import does with a line of the file. */
typedef enum
{
  ANNUAIRE_FAUTE,   /* left out: it cannot be taken as it is */
  ANNUAIRE_CONNUE,  /* left out: the directory, or the file before it, has that record already */
  ANNUAIRE_JUSTE,
} AnnuaireEtat;

/**
 * AnnuaireLigne:
 * @ligne: of the file, from 1
 * @employeur: (nullable): the name of whose contact it is
 * @texte: (nullable): why it is left out, translated
 */
typedef struct
{
  guint ligne;
  AnnuaireEtat etat;
  Fiche *fiche;
  char *employeur;
  char *texte;
} AnnuaireLigne;

GPtrArray *annuaires_check_lines (Repository          *repository,
                                  GType                type,
                                  const CsvTable      *table,
                                  const Champ * const *colonnes,
                                  GError             **error);
guint      annuaires_count       (GPtrArray           *lignes,
                                  AnnuaireEtat         etat);
gboolean   annuaires_import      (Repository          *repository,
                                  GPtrArray           *lignes,
                                  GError             **error);
void       annuaires_import_async (Repository         *repository,
                                  GPtrArray           *lignes,
                                  Progres             *progres,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean   annuaires_import_finish (Repository        *repository,
                                  GAsyncResult        *result,
                                  GError             **error);
GBytes    *annuaires_export      (Repository          *repository,
                                  GType                type,
                                  GError             **error);

G_END_DECLS
