/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/preparation-liste.h"

#include "widgets/carte.h"

#include <glib/gi18n.h>

#define LISTE "jalons-liste"
#define VIDE "jalons-vide"
#define ACTION "jalons-action"
#define CIBLE "jalons-cible"

/* All of it: a page scrolls. */
static const PreparationMesure tout = { G_MAXUINT, G_MAXUINT, 400, 4000 };

static const char *
find_icon (const PreparationPoint *point)
{
  switch (point->nature)
    {
    case PREPARATION_ECHANGE:
      return "echange-symbolic";
    case PREPARATION_MANQUE:
      return "entretien-absence-symbolic";
    case PREPARATION_TRAVAIL:
      return "horloge-symbolic";
    case PREPARATION_DOCUMENT:
    case PREPARATION_REMISE:
      return "document-symbolic";
    default:
      break;
    }
  if (g_strcmp0 (point->etat, "depassee") == 0)
    return "echeance-depassee-symbolic";

  return g_strcmp0 (point->etat, "proche") == 0 ? "echeance-proche-symbolic"
                                                : "entretien-prevu-symbolic";
}

/* Where a point is seen to: an action of the dossier or of the window, and its target. */
static const char *
find_action (const PreparationPoint  *point,
             DossierComplet          *dossier,
             char                   **cible)
{
  switch (point->nature)
    {
    case PREPARATION_RAPPEL:
    case PREPARATION_DEMARCHE:
      *cible = g_strdup (point->ligne);
      return "dossier.voir";
    case PREPARATION_ECHEANCE:
      *cible = g_strdup ("echeances");
      return "dossier.voir";
    case PREPARATION_NOTER:
    case PREPARATION_COMPTE_RENDU:
    case PREPARATION_MANQUE:
      *cible = g_strdup (point->ligne);
      return "dossier.open-entretien";
    case PREPARATION_REUNION:
      if (point->le != CHAMP_ABSENT)
        {
          *cible = g_strdup ("entretiens");
          return "dossier.page";
        }
      *cible = g_strdup_printf ("%s||", fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
      return "win.plan-entretien";
    case PREPARATION_ACTION:
      *cible = g_strdup ("synthese");
      return "dossier.page";
    case PREPARATION_DOCUMENT:
    case PREPARATION_REMISE:
      *cible = g_strdup ("documents");
      return "dossier.page";
    default:
      *cible = g_strdup ("suivi");
      return "dossier.page";
    }
}

static GtkWidget *
create_row (const PreparationLigne *ligne,
            DossierComplet         *dossier)
{
  const gboolean retard = g_strcmp0 (ligne->point->etat, "depassee") == 0;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *image = gtk_image_new_from_icon_name (find_icon (ligne->point));
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const char *classe = retard ? "late-text" : ligne->presse ? "near-text" : "secondary";
  g_autofree char *nom = ligne->detail != NULL
                         ? g_strdup_printf ("%s, %s", ligne->texte, ligne->detail)
                         : g_strdup (ligne->texte);
  char *cible = NULL;
  const char *action = find_action (ligne->point, dossier, &cible);

  gtk_widget_add_css_class (image, classe);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (ligne->texte, NULL));
  if (ligne->detail != NULL)
    {
      gtk_box_append (GTK_BOX (textes), carte_texte_new (ligne->detail, "small-caption"));
      gtk_widget_add_css_class (gtk_widget_get_last_child (textes), classe);
    }
  gtk_box_append (GTK_BOX (boite), image);
  gtk_box_append (GTK_BOX (boite), textes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data (G_OBJECT (row), ACTION, (gpointer) action);
  g_object_set_data_full (G_OBJECT (row), CIBLE, cible, g_free);

  return row;
}

static void
activated_cb (GtkListBox    *liste,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (liste), g_object_get_data (G_OBJECT (row), ACTION), "s",
                              (const char *) g_object_get_data (G_OBJECT (row), CIBLE));
}

/**
 * preparation_liste_new:
 * @titre: what is in it
 * @vide: (nullable): what it says when nothing is; %NULL to hide it then
 *
 * Returns: (transfer floating): a card with no line yet
 */
GtkWidget *
preparation_liste_new (const char *titre,
                       const char *vide)
{
  GtkWidget *carte = carte_new (titre);
  GtkWidget *liste = gtk_list_box_new ();
  GtkWidget *rien = carte_texte_new (vide, "secondary");

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (liste, "side-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (liste), GTK_ACCESSIBLE_PROPERTY_LABEL, titre, -1);
  g_signal_connect (liste, "row-activated", G_CALLBACK (activated_cb), NULL);
  carte_add (carte, liste);
  carte_add (carte, rien);
  g_object_set_data (G_OBJECT (carte), LISTE, liste);
  g_object_set_data (G_OBJECT (carte), VIDE, rien);

  return carte;
}

static void
add_rows (GtkWidget         *liste,
          const Preparation *preparation,
          DossierComplet    *dossier,
          GPtrArray         *points)
{
  g_autoptr (GPtrArray) lignes = preparation_write_lignes (preparation, dossier, points, &tout);

  for (guint i = 0; i < lignes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (liste), create_row (lignes->pdata[i], dossier));
}

/**
 * preparation_liste_fill:
 * @points: (element-type PreparationPoint): one of the lists of @preparation
 * @suite: (nullable) (element-type PreparationPoint): one that follows it
 *
 * Shows other points; the keyboard stays in the list.
 */
void
preparation_liste_fill (GtkWidget         *carte,
                        const Preparation *preparation,
                        DossierComplet    *dossier,
                        GPtrArray         *points,
                        GPtrArray         *suite)
{
  GtkWidget *liste = g_object_get_data (G_OBJECT (carte), LISTE);
  GtkWidget *rien = g_object_get_data (G_OBJECT (carte), VIDE);
  const gboolean focus = gtk_widget_get_focus_child (liste) != NULL;
  const gboolean dit = *gtk_label_get_label (GTK_LABEL (rien)) != '\0';
  gboolean vide;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (liste), row);
  add_rows (liste, preparation, dossier, points);
  if (suite != NULL)
    add_rows (liste, preparation, dossier, suite);
  vide = gtk_widget_get_first_child (liste) == NULL;
  gtk_widget_set_visible (liste, !vide);
  gtk_widget_set_visible (rien, vide && dit);
  gtk_widget_set_visible (carte, !vide || dit);
  if (focus)
    gtk_widget_child_focus (liste, GTK_DIR_TAB_FORWARD);
}
