/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/tarif.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The price of a dossier to come: a number, its rule, its source, its doubts. */
#define JALONS_TYPE_PRIX_CARTE (prix_carte_get_type ())
G_DECLARE_FINAL_TYPE (PrixCarte, prix_carte, JALONS, PRIX_CARTE, GtkWidget)

void        prix_carte_show_reponse      (PrixCarte           *self,
                                          const TarifReponse  *reponse);
void        prix_carte_show_erreur       (PrixCarte           *self,
                                          const char          *message);
gboolean    prix_carte_get_montant       (PrixCarte           *self,
                                          gint64              *centimes);
const char *prix_carte_get_justification (PrixCarte           *self);
char       *prix_carte_describe          (PrixCarte           *self);

char       *prix_texte_montant           (const TarifReponse  *reponse);
char       *prix_texte_source            (const TarifReponse  *reponse);
char       *prix_texte_message           (const TarifReponse  *reponse);

G_END_DECLS
