/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "arbre.h"
#include "model/prestation-brouillon.h"
#include "operations/dossiers.h"
#include "operations/prestations.h"

/* The form that is open, if any. */
FormulaireWindow *
outils_find_formulaire (void)
{
  return arbre_find_window (TYPE_FORMULAIRE_WINDOW);
}

/* A second version of cdg34, with one phase less. */
gint64
outils_rework (Repository *repository)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) derniere =
    repository_get_prestation (repository, "cdg34", CHAMP_ABSENT, &error);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  gint64 version = 0;

  g_assert_no_error (error);
  prestation_drop_phase (brouillon, 2);
  prestations_save_version (repository, brouillon, "Décision du 3 mars", &version, NULL, &error);
  g_assert_no_error (error);

  return version;
}

static gboolean
is_field (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_DROP_DOWN (widget);
}

static gboolean
is_icon_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget)));
}

/* Every field and every button without words has a name for a screen reader. */
void
outils_assert_named (GtkWidget *root)
{
  if (is_field (root) || (is_icon_button (root) && gtk_widget_get_mapped (root)))
    {
      const gboolean nomme =
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
        gtk_test_accessible_has_relation (GTK_ACCESSIBLE (root),
                                          GTK_ACCESSIBLE_RELATION_LABELLED_BY);

      if (!nomme)
        g_test_message ("%s has no name", G_OBJECT_TYPE_NAME (root));
      g_assert_true (nomme);
      return;
    }
  /* What GTK makes inside of its own widgets is its own. */
  if (GTK_IS_WINDOW_CONTROLS (root))
    return;
  for (GtkWidget *enfant = gtk_widget_get_first_child (root); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    outils_assert_named (enfant);
}

/* A widget by its type and its accessible name. */
GtkWidget *
outils_find_labelled (GtkWidget  *root,
                      GType       type,
                      const char *nom)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *faute =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                            nom);

      if (faute == NULL)
        return root;
    }
  for (GtkWidget *enfant = gtk_widget_get_first_child (root); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    {
      GtkWidget *trouve = outils_find_labelled (enfant, type, nom);

      if (trouve != NULL)
        return trouve;
    }

  return NULL;
}

char *
outils_create_dossier (Repository *repository,
                       const char *prestation,
                       gint64      jour)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  char *uuid;

  nouveau.nom = "Valmont";
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = prestation;
  nouveau.demande_le = jour;
  nouveau.suivi_cme = 0;
  uuid = dossiers_create (repository, &nouveau, &error);
  g_assert_no_error (error);

  return uuid;
}

gint64
outils_get_price (Repository *repository,
                  const char *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, dossier, &error);

  g_assert_no_error (error);
  return complet->dossier->prix_centimes;
}
