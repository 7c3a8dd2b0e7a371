/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/cadre-editor.h"

#include "base/formats.h"
#include "model/codes.h"
#include "model/prestation-brouillon.h"
#include "model/prestation-cadre.h"
#include "prestations/faute-bin.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"
#include "widgets/saisie.h"

#include <glib/gi18n.h>

#define NOMBRE "jalons-nombre"
#define CODE "jalons-code"
#define LISTE "jalons-liste"
#define MOIS_MAX 60

struct _CadreEditor
{
  GtkWidget parent_instance;

  Prestation *brouillon;
  /* A span that is not there yet has no place for its numbers. */
  gint64 min_mois;
  gint64 max_mois;
  gboolean environ;

  GtkWidget *boite;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CadreEditor, cadre_editor, GTK_TYPE_WIDGET)

static void
tell_changed (CadreEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static FauteBin *
get_bin (GtkWidget *champ)
{
  return JALONS_FAUTE_BIN (gtk_widget_get_ancestor (champ, TYPE_FAUTE_BIN));
}

/* Numbers that may be left empty: "not fixed". */

static void
minutes_cb (GtkEditable *entry,
            CadreEditor *self)
{
  gint64 *nombre = g_object_get_data (G_OBJECT (entry), NOMBRE);
  const char *texte = gtk_editable_get_text (entry);
  const gboolean vide = *texte == '\0';

  *nombre = CHAMP_ABSENT;
  faute_bin_set_saisie (get_bin (GTK_WIDGET (entry)),
                        vide || saisie_parse_duree (texte, nombre)
                          ? NULL : _("This is not a duration: write 20 h or 1 h 30."));
  tell_changed (self);
}

static void
mois_cb (GtkEditable *entry,
         CadreEditor *self)
{
  gint64 *nombre = g_object_get_data (G_OBJECT (entry), NOMBRE);
  g_autofree char *texte = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  const gboolean vide = *texte == '\0';

  *nombre = CHAMP_ABSENT;
  faute_bin_set_saisie (get_bin (GTK_WIDGET (entry)),
                        vide || g_ascii_string_to_signed (texte, 10, 1, MOIS_MAX, nombre, NULL)
                          ? NULL : _("This is not a number of months, from 1 to 60."));
  prestation_set_duree (self->brouillon, self->min_mois, self->max_mois, self->environ);
  tell_changed (self);
}

static GtkWidget *
create_nombre (CadreEditor *self,
               const char  *place,
               const char  *label,
               gint64      *nombre,
               GCallback    callback)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *texte = NULL;

  if (*nombre != CHAMP_ABSENT && callback == G_CALLBACK (minutes_cb))
    texte = format_duree (*nombre);
  else if (*nombre != CHAMP_ABSENT)
    texte = g_strdup_printf ("%d", (int) *nombre);
  gtk_editable_set_text (GTK_EDITABLE (entry), texte != NULL ? texte : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("not fixed"));
  gtk_widget_set_hexpand (entry, TRUE);
  g_object_set_data (G_OBJECT (entry), NOMBRE, nombre);
  g_signal_connect_object (entry, "changed", callback, self, 0);

  return faute_bin_new (place, formulaire_field_new (label, entry));
}

/* Hours */

static void
approximatif_cb (GtkCheckButton *coche,
                 CadreEditor    *self)
{
  self->brouillon->heures->approximatif = gtk_check_button_get_active (coche);
  tell_changed (self);
}

static GtkWidget *
create_coche (CadreEditor *self,
              const char  *label,
              const char  *code,
              gboolean     active,
              GCallback    callback)
{
  GtkWidget *coche = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), active);
  g_object_set_data (G_OBJECT (coche), CODE, (gpointer) code);
  g_signal_connect_object (coche, "toggled", callback, self, 0);

  return coche;
}

/* Lists of codes */

static void
code_cb (GtkCheckButton *coche,
         CadreEditor    *self)
{
  prestation_set_code (self->brouillon,
                       GPOINTER_TO_INT (g_object_get_data (G_OBJECT (coche), LISTE)),
                       g_object_get_data (G_OBJECT (coche), CODE),
                       gtk_check_button_get_active (coche));
  tell_changed (self);
}

static GtkWidget *
create_liste (CadreEditor       *self,
              const char        *place,
              const char        *titre,
              PrestationListe    liste,
              const CodeLibelle *codes)
{
  GtkWidget *groupe = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *boite = g_object_new (GTK_TYPE_BOX, "spacing", 16, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (boite), GTK_ACCESSIBLE_PROPERTY_LABEL, titre, -1);
  for (guint i = 0; codes[i].code != NULL; i++)
    {
      GtkWidget *coche =
        create_coche (self, _(codes[i].libelle), codes[i].code,
                      prestation_has_code (self->brouillon, liste, codes[i].code),
                      G_CALLBACK (code_cb));

      g_object_set_data (G_OBJECT (coche), LISTE, GINT_TO_POINTER (liste));
      gtk_box_append (GTK_BOX (boite), coche);
    }
  gtk_box_append (GTK_BOX (groupe), carte_texte_new (titre, "field-label"));
  gtk_box_append (GTK_BOX (groupe), faute_bin_new (place, boite));

  return groupe;
}

static void
add_heures (CadreEditor *self)
{
  static const CodeLibelle colonnes[] = {
    { "entretiens", N_("Meetings") },
    { "travail_personnel", N_("Personal work") },
    { "preparation", N_("Preparation") },
    { NULL, NULL },
  };
  GtkWidget *carte = carte_new (_("Hours"));
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  PrestationHeures *heures = self->brouillon->heures;

  gtk_box_set_homogeneous (GTK_BOX (ligne), TRUE);
  gtk_box_append (GTK_BOX (ligne), create_nombre (self, "heures.min_minutes", _("M_inimum"),
                                                  &heures->min_minutes, G_CALLBACK (minutes_cb)));
  gtk_box_append (GTK_BOX (ligne), create_nombre (self, "heures.max_minutes", _("Ma_ximum"),
                                                  &heures->max_minutes, G_CALLBACK (minutes_cb)));
  gtk_box_append (GTK_BOX (ligne),
                  create_nombre (self, "heures.indicatif_minutes", _("A_verage"),
                                 &heures->indicatif_minutes, G_CALLBACK (minutes_cb)));
  carte_add (carte, faute_bin_new ("heures", ligne));
  carte_add (carte, create_coche (self, _("These are an “about”: going beyond warns, and is "
                                          "never refused"), NULL, heures->approximatif,
                                  G_CALLBACK (approximatif_cb)));
  carte_add (carte, create_liste (self, "heures.colonnes", _("What counts in these hours"),
                                  LISTE_COLONNES, colonnes));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

/* Span */

static void
environ_cb (GtkCheckButton *coche,
            CadreEditor    *self)
{
  self->environ = gtk_check_button_get_active (coche);
  prestation_set_duree (self->brouillon, self->min_mois, self->max_mois, self->environ);
  tell_changed (self);
}

static void
add_duree (CadreEditor *self)
{
  GtkWidget *carte = carte_new (_("Span, in months"));
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (ligne), TRUE);
  gtk_box_append (GTK_BOX (ligne), create_nombre (self, "duree.min_mois", _("_At least"),
                                                  &self->min_mois, G_CALLBACK (mois_cb)));
  gtk_box_append (GTK_BOX (ligne), create_nombre (self, "duree.max_mois", _("At _most"),
                                                  &self->max_mois, G_CALLBACK (mois_cb)));
  carte_add (carte, faute_bin_new ("duree", ligne));
  carte_add (carte, create_coche (self, _("About"), NULL, self->environ,
                                  G_CALLBACK (environ_cb)));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

/* Meetings */

static void
reunion_cb (GtkDropDown *choix,
            GParamSpec  *pspec,
            CadreEditor *self)
{
  prestation_set_reunion (self->brouillon, g_object_get_data (G_OBJECT (choix), CODE),
                          (PrestationReunionPlace) gtk_drop_down_get_selected (choix));
  tell_changed (self);
}

static gboolean
is_usual (const char *genre)
{
  return g_str_equal (genre, "individuel") || g_str_equal (genre, "collectif");
}

static void
add_reunion (CadreEditor *self,
             GtkWidget   *grille,
             const char  *genre,
             int          rang)
{
  const char * const places[] = { _("Not foreseen"), _("Optional"), _("Compulsory"), NULL };
  GtkWidget *nom = carte_texte_new (code_libelle_find (codes_genre_entretien, genre), NULL);
  GtkWidget *choix = gtk_drop_down_new_from_strings (places);

  gtk_widget_set_hexpand (nom, TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choix),
                              prestation_get_reunion (self->brouillon, genre));
  g_object_set_data (G_OBJECT (choix), CODE, (gpointer) genre);
  g_signal_connect_object (choix, "notify::selected", G_CALLBACK (reunion_cb), self, 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choix), GTK_ACCESSIBLE_RELATION_LABELLED_BY, nom,
                                  NULL, -1);
  gtk_grid_attach (GTK_GRID (grille), nom, 0, rang, 1, 1);
  gtk_grid_attach (GTK_GRID (grille), choix, 1, rang, 1, 1);
}

static void
add_reunions (CadreEditor *self)
{
  GtkWidget *carte = carte_new (_("Meetings of the service"));
  GtkWidget *grille = gtk_grid_new ();
  int rang = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grille), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grille), 12);
  for (const CodeLibelle *genre = codes_genre_entretien; genre->code != NULL; genre++)
    if (!is_usual (genre->code) ||
        prestation_get_reunion (self->brouillon, genre->code) != REUNION_ABSENTE)
      add_reunion (self, grille, genre->code, rang++);
  carte_add (carte, faute_bin_new ("reunions", grille));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

/* Modes and agreement */

static void
add_modalites (CadreEditor *self)
{
  static const CodeLibelle formes[] = {
    { "individuel", N_("Alone") },
    { "collectif", N_("In a group") },
    { NULL, NULL },
  };
  GtkWidget *carte = carte_new (_("Modes and agreement"));

  carte_add (carte, create_liste (self, "modes.codes", _("How one meets"), LISTE_MODES, codes_mode));
  carte_add (carte, create_liste (self, "modes.formes", _("Alone or in a group"), LISTE_FORMES,
                                  formes));
  carte_add (carte, create_liste (self, "convention", _("Who signs the agreement"), LISTE_PARTIES,
                                  codes_partie));
  carte_add (carte, carte_texte_new (_("Where no box of a list is ticked, nothing is said of it; "
                                       "nobody who signs: there is no agreement."),
                                     "small-caption"));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

/* Documents */

static void
document_cb (GtkCheckButton *coche,
             CadreEditor    *self)
{
  prestation_set_document (self->brouillon, g_object_get_data (G_OBJECT (coche), CODE),
                           gtk_check_button_get_active (coche));
  tell_changed (self);
}

static void
add_documents (CadreEditor *self)
{
  GtkWidget *carte = carte_new (_("Documents"));
  GtkWidget *grille = gtk_grid_new ();
  int n = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grille), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grille), 16);
  gtk_grid_set_column_homogeneous (GTK_GRID (grille), TRUE);
  for (const CodeLibelle *document = codes_document; document->code != NULL; document++, n++)
    {
      GtkWidget *coche =
        create_coche (self, code_libelle_find (codes_document, document->code), document->code,
                      prestation_has_document (self->brouillon, document->code),
                      G_CALLBACK (document_cb));

      gtk_widget_set_hexpand (coche, TRUE);
      gtk_grid_attach (GTK_GRID (grille), coche, n % 2, n / 2, 1, 1);
    }
  carte_add (carte, faute_bin_new ("documents", grille));
  gtk_box_append (GTK_BOX (self->boite), carte);
}

static void
cadre_editor_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_CADRE_EDITOR (object)->boite, gtk_widget_unparent);

  G_OBJECT_CLASS (cadre_editor_parent_class)->dispose (object);
}

static void
cadre_editor_class_init (CadreEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cadre_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cadre_editor_init (CadreEditor *self)
{
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
}

/**
 * cadre_editor_new:
 * @brouillon: (transfer none): a draft, which lives as long as the editor
 *
 * Returns: (transfer floating): the editor of its hours, span, meetings, modes, agreement and documents
 */
GtkWidget *
cadre_editor_new (Prestation *brouillon)
{
  CadreEditor *self = g_object_new (TYPE_CADRE_EDITOR, NULL);

  self->brouillon = brouillon;
  self->min_mois = brouillon->duree != NULL ? brouillon->duree->min_mois : CHAMP_ABSENT;
  self->max_mois = brouillon->duree != NULL ? brouillon->duree->max_mois : CHAMP_ABSENT;
  self->environ = brouillon->duree != NULL && brouillon->duree->environ;
  add_heures (self);
  add_duree (self);
  add_reunions (self);
  add_modalites (self);
  add_documents (self);

  return GTK_WIDGET (self);
}
