/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/pieces-card.h"

G_BEGIN_DECLS

struct _PiecesCard
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *entretien;
  char *choisie;

  GtkWidget *boite;
  GtkWidget *ajouter;
  GtkWidget *liste;
  GtkWidget *vide;
  GtkWidget *travail;
};

void pieces_card_add_cb   (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter);
void pieces_card_paste_cb (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter);

G_END_DECLS
