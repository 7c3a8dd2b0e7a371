/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/documents-page.h"
#include "dossier/ebauche.h"
#include "dossier/pieces-card.h"

G_BEGIN_DECLS

struct _DocumentsPage
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  DossierCourant *courant;
  gulong changed_id;
  GListStore *faits;
  GHashTable *rows;    /* code → AdwActionRow */
  GHashTable *raisons; /* code → why it cannot be made */
  Ebauche *ebauche;
  char *apercu_code;   /* the document whose page is shown as it would be made now */
  char *en_cours;      /* the code that is being made */
  char *choisi;        /* the document that is shown */
  char *lu;            /* the one that @pdf is of */
  GBytes *pdf;
  gboolean refreshing;
  char *piece;         /* the one that is seen, in the place of a document */

  GtkWidget *a_faire;
  GtkWidget *aucun;
  GtkWidget *vue;
  GtkWidget *lecteur;
  GtkWidget *droite;
  GtkWidget *apercu;
  GtkWidget *apercu_titre;
  GtkWidget *finaliser;
  GtkWidget *garder;
  GtkWidget *place_pieces;
  GtkWidget *pieces;
  GtkWidget *vue_piece;
};

void documents_page_refresh      (DocumentsPage *self);
void documents_page_show_preview (DocumentsPage *self,
                                  const char    *code);
void documents_page_add_pieces   (DocumentsPage *self);
void documents_page_refresh_piece (DocumentsPage *self);
void documents_page_close_piece  (DocumentsPage *self);
void documents_page_generate_cb  (GtkWidget     *widget,
                                  const char    *name,
                                  GVariant      *parameter);
void documents_page_finalise_cb  (GtkWidget     *widget,
                                  const char    *name,
                                  GVariant      *parameter);
void documents_page_delete_cb    (GtkWidget     *widget,
                                  const char    *name,
                                  GVariant      *parameter);
void documents_page_note_print   (DocumentsPage *self,
                                  guint          exemplaires);

G_END_DECLS
