/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/centre-window.h"

#include "app/dialogs.h"
#include "base/siret.h"
#include "operations/dossiers.h"
#include "widgets/noms.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>
#include <string.h>

/* A logo is printed at a few centimetres; more than this is a photograph that somebody meant to
 * send elsewhere, and each copy of the base would carry it. */
#define LOGO_MAX (512 * 1024)

struct _CentreWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  Fiche *centre;            /* a copy, which the form fills */
  GPtrArray *utilisateurs;  /* copies */
  GtkWidget *rows[32];
  GPtrArray *fonctions;     /* one row for each of @utilisateurs */

  GtkWidget *identite;
  GtkWidget *adresse;
  GtkWidget *alsace_moselle;
  GtkWidget *signataire;
  GtkWidget *devis;
  GtkWidget *conseillers;
  GtkWidget *logo;
  GtkWidget *image;
  GtkWidget *retirer;
  GtkWidget *avis;
  GtkWidget *erreur;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CentreWindow, centre_window, ADW_TYPE_WINDOW)

typedef enum
{
  GROUPE_IDENTITE,
  GROUPE_ADRESSE,
  GROUPE_SIGNATAIRE,
  GROUPE_DEVIS,
} Groupe;

static const struct
{
  const char *champ;
  Groupe groupe;
  const char *libelle;
} champs[] = {
  { "nom", GROUPE_IDENTITE, N_("Name") },
  { "sigle", GROUPE_IDENTITE, N_("Acronym") },
  { "siret", GROUPE_IDENTITE, N_("SIRET") },
  { "couleur", GROUPE_IDENTITE, N_("Colour of the documents, as #124a8f") },
  { "mentions", GROUPE_IDENTITE, N_("Mentions at the foot of the documents") },
  { "adresse", GROUPE_ADRESSE, N_("Number and street") },
  { "code_postal", GROUPE_ADRESSE, N_("Postcode") },
  { "commune", GROUPE_ADRESSE, N_("Town") },
  { "courriel", GROUPE_ADRESSE, N_("E-mail") },
  { "telephone", GROUPE_ADRESSE, N_("Telephone") },
  { "signataire_nom", GROUPE_SIGNATAIRE, N_("Name of the signatory") },
  { "signataire_qualite", GROUPE_SIGNATAIRE, N_("Position of the signatory") },
  { "referent_handicap", GROUPE_SIGNATAIRE, N_("Disability officer") },
  { "devis_validite_mois", GROUPE_DEVIS, N_("Months a quotation is valid") },
  { "reglement", GROUPE_DEVIS, N_("Terms of payment") },
  { "mention_tva", GROUPE_DEVIS, N_("Mention of VAT") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (champs) <= G_N_ELEMENTS (((CentreWindow *) NULL)->rows));

static const Champ *
find_champ (CentreWindow *self,
            const char   *nom)
{
  return fiche_table_find (fiche_get_table (self->centre), nom);
}

static const char *
get_text (CentreWindow *self,
          const char   *champ)
{
  return gtk_editable_get_text (GTK_EDITABLE (centre_window_get_row (self, champ)));
}

/* What is doubtful is said and kept as it was typed. */
static void
show_avis (CentreWindow *self)
{
  const char *message = NULL;

  switch (siret_check (get_text (self, "siret")))
    {
    case SIRET_FORME:
      message = _("A SIRET has fourteen digits.");
      break;
    case SIRET_CLE:
      message = _("One digit of this SIRET is wrong: its key does not fit.");
      break;
    default:
      break;
    }

  gtk_label_set_text (GTK_LABEL (self->avis), message != NULL ? message : "");
  gtk_widget_set_visible (self->avis, message != NULL);
}

static void
show_error (CentreWindow *self,
            const char   *message)
{
  gtk_label_set_text (GTK_LABEL (self->erreur), message != NULL ? message : "");
  gtk_widget_set_visible (self->erreur, message != NULL);
}

static void
show_logo (CentreWindow *self)
{
  GBytes *octets = JALONS_CENTRE (self->centre)->logo;
  g_autoptr (GdkTexture) texture =
    octets != NULL ? gdk_texture_new_from_bytes (octets, NULL) : NULL;
  const char *detail = octets == NULL ? _("None: the acronym is printed instead")
                       : texture == NULL ? _("Kept; it cannot be shown here") : _("Printed on every letterhead");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->logo), detail);
  gtk_picture_set_paintable (GTK_PICTURE (self->image), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->image, texture != NULL);
  gtk_widget_set_visible (self->retirer, octets != NULL);
}

static gboolean
is_logo (const char *octets,
         gsize       taille)
{
  static const char png[] = "\211PNG\r\n\032\n";

  if (taille > sizeof png && memcmp (octets, png, sizeof png - 1) == 0)
    return TRUE;

  return g_utf8_validate (octets, (gssize) taille, NULL) &&
         g_strstr_len (octets, (gssize) taille, "<svg") != NULL;
}

/**
 * centre_window_set_logo:
 * @logo: (nullable): a PNG or an SVG; %NULL for none
 *
 * Puts a logo in the form.
 *
 * Returns: %FALSE, and says why in the form, where it is neither or is too big
 */
gboolean
centre_window_set_logo (CentreWindow *self,
                        GBytes       *logo)
{
  gsize taille = 0;
  const char *octets = logo != NULL ? g_bytes_get_data (logo, &taille) : NULL;

  if (logo != NULL && taille > LOGO_MAX)
    {
      show_error (self, _("This logo is larger than 512 KB. Choose a lighter file, an SVG if there is one."));
      return FALSE;
    }
  if (logo != NULL && !is_logo (octets, taille))
    {
      show_error (self, _("This file is neither a PNG nor an SVG picture."));
      return FALSE;
    }

  fiche_set_octets (self->centre, find_champ (self, "logo"), logo);
  show_error (self, NULL);
  show_logo (self);
  return TRUE;
}

static void
logo_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (CentreWindow) self = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = file != NULL ? g_file_load_bytes (file, NULL, NULL, &error) : NULL;

  if (octets != NULL)
    centre_window_set_logo (self, octets);
  else if (error != NULL)
    show_error (self, error->message);
}

static void
choose_logo_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  fichiers_choose_open_async (GTK_WINDOW (widget), _("Logo of the centre"), "*.[ps][nv]g",
                              _("PNG and SVG pictures"), NULL, logo_chosen_cb, g_object_ref (widget));
}

static void
remove_logo_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  centre_window_set_logo (JALONS_CENTRE_WINDOW (widget), NULL);
}

/* Saving */

static gboolean
set_champ (CentreWindow *self,
           const char   *nom)
{
  const Champ *champ = find_champ (self, nom);
  g_autofree char *texte = g_strstrip (g_strdup (get_text (self, nom)));
  guint64 nombre;

  if (champ->type != CHAMP_ENTIER)
    {
      fiche_set_texte (self->centre, champ, *texte != '\0' ? texte : NULL);
      return TRUE;
    }
  if (*texte == '\0')
    {
      fiche_set_nombre (self->centre, champ, CHAMP_ABSENT);
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (texte, 10, 1, 24, &nombre, NULL))
    return FALSE;

  fiche_set_nombre (self->centre, champ, (gint64) nombre);
  return TRUE;
}

static gboolean
is_colour (const char *texte)
{
  return texte == NULL ||
         g_regex_match_simple ("^#[0-9A-Fa-f]{6}$", texte, 0, 0);
}

static gboolean
fill (CentreWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    if (!set_champ (self, champs[i].champ))
      {
        show_error (self, _("A quotation is valid for 1 to 24 months."));
        return FALSE;
      }
  fiche_set_nombre (self->centre, find_champ (self, "alsace_moselle"),
                    gtk_switch_get_active (GTK_SWITCH (self->alsace_moselle)) ? 1 : 0);
  for (guint i = 0; i < self->utilisateurs->len; i++)
    {
      Fiche *fiche = self->utilisateurs->pdata[i];
      g_autofree char *texte =
        g_strstrip (g_strdup (gtk_editable_get_text (self->fonctions->pdata[i])));

      fiche_set_texte (fiche, fiche_table_find (fiche_get_table (fiche), "fonction"),
                       *texte != '\0' ? texte : NULL);
    }
  if (JALONS_CENTRE (self->centre)->nom == NULL)
    show_error (self, _("The centre needs a name."));
  else if (!is_colour (JALONS_CENTRE (self->centre)->couleur))
    show_error (self, _("A colour is written as #124a8f: six digits after “#”."));
  else
    return TRUE;

  return FALSE;
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  CentreWindow *self = JALONS_CENTRE_WINDOW (widget);
  g_autoptr (GPtrArray) fiches = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (!fill (self))
    return;

  g_ptr_array_add (fiches, self->centre);
  for (guint i = 0; i < self->utilisateurs->len; i++)
    g_ptr_array_add (fiches, self->utilisateurs->pdata[i]);
  if (!fiches_save (self->repository, "centre", (Fiche **) fiches->pdata, fiches->len, &error))
    {
      show_error (self, error->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* Rows */

static GtkWidget *
add_row (GtkWidget  *groupe,
         const char *libelle,
         const char *valeur)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), libelle);
  gtk_editable_set_text (GTK_EDITABLE (row), valeur != NULL ? valeur : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (groupe), row);
  return row;
}

static void
add_champ (CentreWindow *self,
           guint         rang)
{
  GtkWidget * const groupes[] = { self->identite, self->adresse, self->signataire, self->devis };
  const Champ *champ = find_champ (self, champs[rang].champ);
  const gint64 nombre = champ->type == CHAMP_ENTIER ? fiche_get_nombre (self->centre, champ)
                                                    : CHAMP_ABSENT;
  g_autofree char *texte = nombre != CHAMP_ABSENT ? g_strdup_printf ("%d", (int) nombre) : NULL;

  if (champ->type != CHAMP_ENTIER)
    texte = g_strdup (fiche_get_texte (self->centre, champ));
  self->rows[rang] = add_row (groupes[champs[rang].groupe], _(champs[rang].libelle), texte);
  if (g_str_equal (champs[rang].champ, "siret"))
    g_signal_connect_swapped (self->rows[rang], "changed", G_CALLBACK (show_avis), self);
}

static void
add_utilisateurs (CentreWindow *self)
{
  g_autoptr (GPtrArray) tous = repository_list (self->repository, TYPE_UTILISATEUR, NULL);

  for (guint i = 0; tous != NULL && i < tous->len; i++)
    {
      Utilisateur *utilisateur = tous->pdata[i];

      g_ptr_array_add (self->utilisateurs, fiche_copy (tous->pdata[i]));
      g_ptr_array_add (self->fonctions,
                       add_row (self->conseillers, utilisateur->nom, utilisateur->fonction));
    }
  gtk_widget_set_visible (self->conseillers, self->utilisateurs->len > 0);
}

/* Object */

static void
centre_window_dispose (GObject *object)
{
  CentreWindow *self = JALONS_CENTRE_WINDOW (object);

  g_clear_object (&self->repository);
  g_clear_object (&self->centre);
  g_clear_pointer (&self->utilisateurs, g_ptr_array_unref);
  g_clear_pointer (&self->fonctions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_CENTRE_WINDOW);

  G_OBJECT_CLASS (centre_window_parent_class)->dispose (object);
}

static void
centre_window_class_init (CentreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = centre_window_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "centre.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "centre.choose-logo", NULL, choose_logo_cb);
  gtk_widget_class_install_action (widget_class, "centre.remove-logo", NULL, remove_logo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "centre.save", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/centre-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, identite);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, adresse);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, alsace_moselle);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, signataire);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, devis);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, conseillers);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, logo);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, image);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, retirer);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, avis);
  gtk_widget_class_bind_template_child (widget_class, CentreWindow, erreur);
}

static void
centre_window_init (CentreWindow *self)
{
  self->utilisateurs = g_ptr_array_new_with_free_func (g_object_unref);
  self->fonctions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * centre_window_new:
 * @repository: a base that can be written to
 *
 * Returns: (transfer floating): the form of the centre of that base
 */
GtkWidget *
centre_window_new (Repository *repository)
{
  CentreWindow *self = g_object_new (TYPE_CENTRE_WINDOW, NULL);
  g_autoptr (Centre) centre = repository_get_centre (repository);

  self->repository = g_object_ref (repository);
  self->centre = centre != NULL ? fiche_copy (JALONS_FICHE (centre))
                                : g_object_new (TYPE_CENTRE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    add_champ (self, i);
  gtk_switch_set_active (GTK_SWITCH (self->alsace_moselle),
                         JALONS_CENTRE (self->centre)->alsace_moselle == 1);
  add_utilisateurs (self);
  show_logo (self);
  show_avis (self);
  noms_set_from_tooltips (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * centre_window_get_row:
 * @champ: a field of the centre that the form has
 *
 * Returns: (transfer none) (nullable): where it is typed
 */
GtkWidget *
centre_window_get_row (CentreWindow *self,
                       const char   *champ)
{
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    if (g_str_equal (champs[i].champ, champ))
      return self->rows[i];

  return NULL;
}

/**
 * centre_window_get_avis:
 *
 * Returns: (nullable): what is doubtful in what is typed
 */
const char *
centre_window_get_avis (CentreWindow *self)
{
  return gtk_widget_get_visible (self->avis) ? gtk_label_get_text (GTK_LABEL (self->avis)) : NULL;
}

/**
 * centre_window_get_error:
 *
 * Returns: (nullable): why it was not saved
 */
const char *
centre_window_get_error (CentreWindow *self)
{
  return gtk_widget_get_visible (self->erreur) ? gtk_label_get_text (GTK_LABEL (self->erreur)) : NULL;
}
