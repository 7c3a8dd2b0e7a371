/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/objets.h"

/* One rule each; their codes are in the same order. */
typedef enum {
  REGLE_CHIFFREMENT,
  REGLE_IDENTIFIANT,
  REGLE_MARQUAGE,
  REGLE_LANGUE,
  REGLE_TITRE_AFFICHE,
  REGLE_XMP,
  REGLE_XMP_TITRE,
  REGLE_XMP_PDFUA,
  REGLE_XMP_PDFA,
  REGLE_INFO_XMP,
  REGLE_COULEURS,
  REGLE_CONTENU_MARQUE,
  REGLE_MARQUES_IMBRIQUEES,
  REGLE_MCID,
  REGLE_ARBRE,
  REGLE_TITRES,
  REGLE_LISTES,
  REGLE_SOMMAIRE,
  REGLE_TABLEAUX,
  REGLE_ENTETES,
  REGLE_FIGURES,
  REGLE_ANNOTATIONS,
  REGLE_LIENS,
  REGLE_IMAGES,
  REGLE_POLICES_INCORPOREES,
  REGLE_POLICES_UNICODE,
  REGLE_POLICES_GLYPHES,
  REGLE_NOTDEF,
  REGLE_FICHIERS_JOINTS,
  N_REGLES,
} Regle;

/**
 * Noeud:
 * @type: its standard type, without slash, once mapped; %NULL where it has none
 * @parent: index of its parent, -1 for a root
 *
 * An element of the structure tree, in reading order.
 */
typedef struct {
  char *type;
  gint parent;
  qpdf_oh object;
} Noeud;

/**
 * Verification:
 * @page_numbers: from the identity of a page to its number, from 1
 * @details: (array fixed-size=N_REGLES): what each rule refuses first, or %NULL
 * @marks: (array length=n_pages): by page, the MCID that its content has
 * @claims: (array length=n_pages): by page, from an MCID to the identity of its element
 * @annotations: from the identity of an annotation to that of its element
 * @parents: from a key of the parent tree to its object
 * @noeuds: (element-type Noeud): the structure tree
 * @part: part of PDF/A that the file declares, or 0
 *
 * A file that is being checked.
 */
typedef struct {
  Objets *objets;
  qpdf_oh root;
  qpdf_oh *pages;
  guint n_pages;
  GHashTable *page_numbers;
  char *details[N_REGLES];
  GHashTable **marks, **claims;
  GHashTable *annotations, *parents;
  GArray *noeuds;
  gint64 part;
} Verification;

void    verification_refuse      (Verification *self, Regle regle, const char *format, ...)
                                  G_GNUC_PRINTF (3, 4);
gpointer verification_identity   (Verification *self, qpdf_oh object);
gboolean verification_is_blank   (Verification *self, qpdf_oh object);

void    verification_catalogue   (Verification *self);
void    verification_xmp         (Verification *self);
void    verification_contenu     (Verification *self);
void    verification_arbre       (Verification *self);
void    verification_types       (Verification *self);
void    verification_annotations (Verification *self);
void    verification_images      (Verification *self);
void    verification_polices     (Verification *self);
void    verification_jointes     (Verification *self);
