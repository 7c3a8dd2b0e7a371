/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/resultat-row.h"

#include <glib/gi18n.h>

#define GROUPE "jalons-groupe"
#define ACTION "jalons-action"
#define CIBLE "jalons-cible"

static GtkWidget *
make_label (const char *markup,
            const char *classe)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);
  return label;
}

/**
 * resultat_row_new:
 * @tete: Pango markup
 * @detail: (nullable): Pango markup of the line below
 * @phrase: both, for those who hear it
 *
 * Returns: (transfer floating): a row of what answers to the search
 */
GtkWidget *
resultat_row_new (ResultatGroupe  groupe,
                  const char     *tete,
                  const char     *detail,
                  const char     *phrase)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (boite), make_label (tete, NULL));
  if (detail != NULL && *detail != '\0')
    gtk_box_append (GTK_BOX (boite), make_label (detail, "secondary"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
  g_object_set_data (G_OBJECT (row), GROUPE, GUINT_TO_POINTER (groupe));

  return row;
}

/**
 * resultat_row_new_titre:
 * @n: how many answer
 *
 * Returns: (transfer floating): the title of a group
 */
GtkWidget *
resultat_row_new_titre (ResultatGroupe groupe,
                        guint          n)
{
  static const char * const titres[N_RESULTAT_GROUPES] = {
    [RESULTAT_AGENTS] = N_("Employees · %u"),
    [RESULTAT_COLLECTIVITES] = N_("Employers · %u"),
    [RESULTAT_TEXTES] = N_("In the texts · %u"),
  };
  g_autoptr (GString) texte = g_string_new (_(titres[groupe]));
  g_autofree char *nombre = g_strdup_printf ("%u", n);
  GtkWidget *titre;

  g_string_replace (texte, "%u", nombre, 1);
  titre = g_object_new (GTK_TYPE_LABEL, "label", texte->str, "xalign", 0.0, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (titre, "group-title");

  return titre;
}

/**
 * resultat_row_set_action:
 * @action: what Enter does
 * @cible: (transfer floating): its target
 *
 * Says what the row opens.
 */
void
resultat_row_set_action (GtkWidget  *row,
                         const char *action,
                         GVariant   *cible)
{
  g_object_set_data (G_OBJECT (row), ACTION, (gpointer) g_intern_string (action));
  g_object_set_data_full (G_OBJECT (row), CIBLE, g_variant_ref_sink (cible),
                          (GDestroyNotify) g_variant_unref);
}

/**
 * resultat_row_activate:
 *
 * Opens what the row is.
 */
void
resultat_row_activate (GtkWidget *row)
{
  gtk_widget_activate_action_variant (row, g_object_get_data (G_OBJECT (row), ACTION),
                                      g_object_get_data (G_OBJECT (row), CIBLE));
}

/**
 * resultat_row_get_groupe:
 *
 * Returns: where it stands
 */
ResultatGroupe
resultat_row_get_groupe (GtkWidget *row)
{
  return (ResultatGroupe) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), GROUPE));
}
